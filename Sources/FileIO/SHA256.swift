import CCrypto

/// The SHA-256 of bytes that come piece by piece (FIPS 180-4), by OpenSSL.
public final class SHA256 {
  private let context: OpaquePointer

  /// The digest of no bytes.
  public init() {
    guard let context = EVP_MD_CTX_new() else { fatalError("OpenSSL: no memory") }
    self.context = context
    require(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "OpenSSL has no SHA-256")
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    require(
      EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "OpenSSL: SHA-256 failed")
  }

  /// The digest of all bytes so far, as 64 hexadecimal digits. More bytes may follow.
  public var digits: String {
    guard let copy = EVP_MD_CTX_new() else { fatalError("OpenSSL: no memory") }
    defer { EVP_MD_CTX_free(copy) }
    var digest = [UInt8](repeating: 0, count: 32)
    require(
      EVP_MD_CTX_copy_ex(copy, context) == 1 && EVP_DigestFinal_ex(copy, &digest, nil) == 1,
      "OpenSSL: SHA-256 failed")
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest of `bytes`, as 64 hexadecimal digits.
  public static func digits(of bytes: [UInt8]) -> String {
    let digest = SHA256()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.digits
  }
}
