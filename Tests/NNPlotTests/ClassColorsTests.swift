import Foundation
import NN
import Plot
import Testing

@testable import NNPlot

/// That classes' regions can be told apart, by deuteranopes too.
struct ClassColorsTests {
  /// How deuteranopes see a colour: in linear RGB by Viénot, Brettel and Mollon, "Digital video colourmaps
  /// for checking the legibility of displays by dichromats", 1999, or by Machado, Oliveira and Fernandes,
  /// "A physiologically-based model for simulation of color vision deficiency", 2009.
  private static let simulations: [[[Double]]] = [
    [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
  ]
  private static let normal: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// CIELAB of a colour as it is seen, with white D65.
  private func lab(_ color: Color, _ simulation: [[Double]]) -> [Double] {
    let linear = [color.red, color.green, color.blue].map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    let seen = product(simulation, linear).map { min(max($0, 0), 1) }
    let xyz = product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], seen)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let share = value / white
      return share > 216 / 24389 ? cbrt(share) : (24389 / 27 * share + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// The least CIE76 difference of two of the colours.
  private func least(_ colors: [Color], _ simulation: [[Double]]) -> Double {
    let seen = colors.map { lab($0, simulation) }
    var least = Double.infinity
    for (index, one) in seen.enumerated() {
      for other in seen[..<index] {
        least = min(least, zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
      }
    }
    return least.squareRoot()
  }

  @Test func theMeasureSeesWhatDeuteranopesCannot() {
    let colors = [Color(hex: 0xb09000), Color(hex: 0x60a800)]
    #expect(least(colors, Self.normal) > 30)
    for simulation in Self.simulations { #expect(least(colors, simulation) < 15) }
    // White stays white, and is 100 from black.
    #expect(abs(least([.black, .white], Self.simulations[0]) - 100) < 0.1)
  }

  @Test(arguments: [10, 20]) func regionsOfManyClassesDiffer(count: Int) {
    for theme in [Theme.light, .dark] {
      for palette in [nil, Palette.gnuplot, .viridis, .cividis, .diverging] {
        let style = PictureStyle(theme: theme, palette: palette)
        for share in style.regionShares(classes: count) {
          let regions = (0..<count).map {
            theme.background.mixed(with: style.color(ofClass: $0, of: count), share)
          }
          for simulation in Self.simulations { #expect(least(regions, simulation) > 15) }
          #expect(least(regions, Self.normal) > 25)
        }
      }
    }
  }

  @Test func markersOfManyClassesDiffer() {
    let style = PictureStyle()
    for count in [3, 10, 52, 60] {
      let markers = (0..<count).map { style.marker(ofClass: $0, of: count) }
      #expect(Set(markers.map { [$0.shape.rawValue, $0.fill.hexText] }).count == count)
    }
  }
}
