import FileIO
import Testing

struct CellsTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11ab}", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇸🇪", 2), ("❤️", 2),
    ("a\u{200b}b", 2), ("\u{301}", 0), ("…", 1), ("●", 1), ("\u{20000}", 2), ("עברית", 5),
    ("ไทย", 3),
    ("ที่", 1), ("の、。", 6), ("\u{ad}", 1), ("¥", 1), ("￥", 2),
  ])
  func charactersTakeCells(text: String, cells: Int) {
    #expect(text.cells == cells)
  }

  @Test func beginningsFit() {
    #expect("漢字かな".prefix(cells: 5) == "漢字")
    #expect("漢字かな".prefix(cells: 8) == "漢字かな")
    #expect("ab".prefix(cells: 0) == "")
  }

  @Test func columnsOfTablesAlign() {
    var table = TextTable(["name", "n"])
    table.add(["漢字", "1"])
    table.add(["plain", "2"])
    table.add([String(repeating: "漢", count: 20), "3"])
    let lines = table.text.split(separator: "\n")
    #expect(Set(lines.map(\.cells)).count == 1)
    #expect(lines[3].hasPrefix(String(repeating: "漢", count: 11) + "…"))
  }
}
