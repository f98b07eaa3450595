package dev.interlude.reminder.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side of RFC 8291 and RFC 8188, written from the standards. */
final class BrowserKeys {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair pair;
  private final byte[] auth = new byte[16];

  BrowserKeys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
    new SecureRandom().nextBytes(auth);
  }

  Map<String, String> asJson() {
    return Map.of("p256dh", URL.encodeToString(point()), "auth", URL.encodeToString(auth));
  }

  String open(byte[] message) throws GeneralSecurityException {
    var buffer = ByteBuffer.wrap(message);
    byte[] salt = take(buffer, 16);
    buffer.getInt();
    byte[] sender = take(buffer, buffer.get());
    byte[] secret =
        derive(
            shared(sender), auth, join("WebPush: info\0".getBytes(US_ASCII), point(), sender), 32);
    byte[] key = derive(secret, salt, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
    byte[] nonce = derive(secret, salt, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(take(buffer, buffer.remaining()));
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    return new String(padded, 0, end, UTF_8);
  }

  private byte[] shared(byte[] sender) throws GeneralSecurityException {
    var curve = ((ECPublicKey) pair.getPublic()).getParams();
    var x = new BigInteger(1, Arrays.copyOfRange(sender, 1, 33));
    var y = new BigInteger(1, Arrays.copyOfRange(sender, 33, 65));
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(pair.getPrivate());
    agreement.doPhase(
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve)),
        true);
    return agreement.generateSecret();
  }

  private byte[] point() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return join(new byte[] {4}, whole(point.getAffineX()), whole(point.getAffineY()));
  }

  private static byte[] derive(byte[] input, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] whole(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] whole = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
    return whole;
  }

  private static byte[] take(ByteBuffer from, int length) {
    byte[] taken = new byte[length];
    from.get(taken);
    return taken;
  }

  private static byte[] join(byte[]... parts) {
    var joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(joined::put);
    return joined.array();
  }
}
