package dev.interlude.reminder.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the public internet, by the registries of special-purpose addresses
 * (RFC 6890). Of IPv6 only what is given out to networks counts, so that addresses with another one
 * inside (mapped, NAT64, 6to4, Teredo) lead nowhere.
 */
final class PublicAddress {

  private record Block(int[] start, int bits) {

    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> SPECIAL_V4 =
      List.of(
          block(8, 0, 0, 0, 0),
          block(8, 10, 0, 0, 0),
          block(10, 100, 64, 0, 0),
          block(8, 127, 0, 0, 0),
          block(16, 169, 254, 0, 0),
          block(12, 172, 16, 0, 0),
          block(24, 192, 0, 0, 0),
          block(24, 192, 0, 2, 0),
          block(24, 192, 88, 99, 0),
          block(16, 192, 168, 0, 0),
          block(15, 198, 18, 0, 0),
          block(24, 198, 51, 100, 0),
          block(24, 203, 0, 113, 0),
          block(3, 224, 0, 0, 0));

  private static final Block GLOBAL_V6 = block(3, 0x20, 0);

  private static final List<Block> SPECIAL_V6 =
      List.of(
          block(23, 0x20, 0x01, 0x00),
          block(32, 0x20, 0x01, 0x0d, 0xb8),
          block(16, 0x20, 0x02),
          block(20, 0x3f, 0xff, 0x00));

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? SPECIAL_V4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(b -> b.contains(bytes));
  }

  private static Block block(int bits, int... start) {
    return new Block(start, bits);
  }
}
