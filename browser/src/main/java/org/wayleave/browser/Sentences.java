package org.wayleave.browser;

import java.util.Collection;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/// Names the sentences of the renderer for the build of the script.
public final class Sentences extends DefaultResourcesPolicy {
  @Override
  public String[] supplyResources(Collection<? extends String> classPath) {
    return new String[] {
      "org/wayleave/render/messages_en.properties", "org/wayleave/render/messages_zh.properties",
    };
  }
}
