package dev.interlude.reminder.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up for the client, which connects to what this gives and to nothing else: no later
 * look-up can lead elsewhere. A host with any address that is not public is refused.
 */
final class PublicAddresses implements DnsResolver {

  /** The host leads into some network that is not public. */
  static final class BlockedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    BlockedException() {
      super("has an address that is not public");
    }
  }

  private final DnsResolver names;
  private final Collection<String> privateHosts;

  PublicAddresses(DnsResolver names, Collection<String> privateHosts) {
    this.names = names;
    this.privateHosts = privateHosts;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!privateHosts.contains(host) && !Arrays.stream(found).allMatch(PublicAddress::is)) {
      throw new BlockedException();
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }
}
