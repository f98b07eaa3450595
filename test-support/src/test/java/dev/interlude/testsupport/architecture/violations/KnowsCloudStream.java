package dev.interlude.testsupport.architecture.violations;

import org.springframework.cloud.stream.function.StreamBridge;

class KnowsCloudStream {
  void send(StreamBridge bridge) {
    bridge.send("somewhere", "something");
  }
}
