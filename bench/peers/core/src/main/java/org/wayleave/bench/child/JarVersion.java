package org.wayleave.bench.child;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of the jar that a class is from, as its file is named.
public final class JarVersion {
  private static final Pattern VERSION = Pattern.compile("-([0-9][^/]*)[.]jar$");

  private JarVersion() {}

  public static String of(Class<?> from) {
    String place = from.getProtectionDomain().getCodeSource().getLocation().getPath();
    Matcher matcher = VERSION.matcher(place);
    return matcher.find() ? matcher.group(1) : "of unknown version";
  }
}
