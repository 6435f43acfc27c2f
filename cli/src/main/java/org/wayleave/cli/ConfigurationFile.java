package org.wayleave.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Tells a configuration of network software from a description of a situation, by how its lines
/// begin.
///
/// Such a file holds keys and addresses, so nothing of it is ever repeated.
final class ConfigurationFile {
  /// One of these is enough.
  private static final String[] STRONG = {
    "[interface]",
    "[peer]",
    "[wireguard",
    "config setup",
    "config vpn",
    "crypto isakmp",
    "crypto ipsec",
    "crypto ikev2",
    "crypto map",
    "set security ike",
    "set security ipsec",
    "ike proposal",
    "ike peer",
    "ipsec policy",
    "ipsec proposal",
    "/ip ipsec",
    "/interface wireguard",
    "set vpn ",
    "set interfaces wireguard",
    "set network ike",
    "set network tunnel",
    "declare root",
    "<tls-crypt",
    "<tls-auth",
    "-----begin openvpn",
    "<openvpn",
    "<ipsec",
    "resource \"",
    "<pfsense",
    "<opnsense",
    "\"vpnconnections\"",
    "proxy-groups:",
    "webvpn",
    "tunnel-group ",
    "static_host_map:"
  };

  /// Two different ones are enough.
  private static final String[] WEAK = {
    "client",
    "remote ",
    "dev tun",
    "dev tap",
    "dev-type",
    "proto udp",
    "proto tcp",
    "auth-user-pass",
    "persist-key",
    "persist-tun",
    "tls-client",
    "tls-server",
    "<ca>",
    "<cert>",
    "<key>",
    "ca ",
    "cert ",
    "key ",
    "dh ",
    "cipher ",
    "data-ciphers",
    "ifconfig ",
    "push \"",
    "redirect-gateway",
    "remote-cert-tls",
    "nobind",
    "resolv-retry",
    "secret ",
    "verb ",
    "conn ",
    "left=",
    "right=",
    "leftsubnet",
    "rightsubnet",
    "ike=",
    "esp=",
    "keyexchange=",
    "authby=",
    "auto=",
    "privatekey",
    "publickey",
    "presharedkey",
    "allowedips",
    "endpoint",
    "connections {",
    "connections:",
    "local_addrs",
    "remote_addrs",
    "local_ts",
    "remote_ts",
    "esp_proposals",
    "children {",
    "secrets {",
    "interface tunnel",
    "tunnel source",
    "tunnel destination",
    "tunnel mode",
    "set peer",
    "set transform-set",
    "set remote-gw",
    "edit \"vpn",
    "lighthouse:",
    "pki:",
    "derp:",
    "noise:",
    "prefixes:",
    "server_url:",
    "proxies:",
    "rules:",
    "\"outbounds\"",
    "\"inbounds\"",
    "outbounds:",
    "inbounds:",
    "\"acls\"",
    "\"taildrop",
    "\"groups\"",
    "\"taggers\"",
    "\"tagowners\"",
    "\"server_port\"",
    "\"customergatewayid\"",
    "\"customergatewayconfiguration\"",
    "security {",
    "ike {",
    "ipsec {",
    "vpn {",
    "tunnel {",
    "ip address ",
    "interface ",
    "hostname ",
    "router bgp",
    "private-key",
    "public-key",
    "<vpn",
    "<phase1",
    "<phase2",
    "payloadtype"
  };

  private ConfigurationFile() {}

  /// Whether a text plainly configures a connection rather than describes one.
  static boolean isPlainly(String text) {
    Set<String> signs = new LinkedHashSet<>();
    for (String raw : text.lines().toList()) {
      String line = raw.strip().toLowerCase(Locale.ROOT);
      if (line.startsWith("facts:")
          || line.startsWith("\"facts\"")
          || line.startsWith("{\"facts\"")) {
        return false;
      }
      if (startsWithAny(line, STRONG) != null) {
        return true;
      }
      String weak = startsWithAny(line, WEAK);
      if (weak != null && (!weak.equals("client") || line.equals(weak))) {
        signs.add(weak);
      }
    }
    return signs.size() > 1;
  }

  private static @org.jspecify.annotations.Nullable String startsWithAny(
      String line, String[] signs) {
    for (String sign : signs) {
      if (line.startsWith(sign)) {
        return sign;
      }
    }
    return null;
  }
}
