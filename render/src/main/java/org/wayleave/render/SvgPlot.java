package org.wayleave.render;

/// Draws a plot as SVG. Lengths are tenths of a pixel.
final class SvgPlot {
  static final int LEFT = 1000;
  static final int RIGHT = 7000;
  static final int TOP = 900;
  static final int BOTTOM = 4200;
  static final int APART = 90;

  private static final int WIDTH = 7600;
  private static final int HEIGHT = 5000;
  private static final int RADIUS = 50;
  private static final String STYLE =
      """
      <style>
        svg { font: 13px system-ui, sans-serif; }
        text { fill: currentColor; }
        .line { stroke: currentColor; stroke-width: 1; fill: none; }
        .grid { stroke: currentColor; stroke-opacity: 0.15; }
        .mark { fill: #c2410c; stroke: #c2410c; stroke-width: 1.5; fill-opacity: 0.7; }
        .hollow { fill: none; }
        @media (prefers-color-scheme: dark) {
          svg { color: #e6e6e6; }
          .mark { fill: #fb8c4a; stroke: #fb8c4a; }
          .hollow { fill: none; }
        }
      </style>
      """;

  private final StringBuilder out = new StringBuilder();
  private int legends;

  void head(String title, String description) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 500\" role=\"img\"")
        .append(" aria-labelledby=\"title desc\">\n")
        .append("<title id=\"title\">")
        .append(escaped(title))
        .append("</title>\n<desc id=\"desc\">")
        .append(escaped(description))
        .append("</desc>\n")
        .append(STYLE);
    words(LEFT, 250, "start", " font-weight=\"bold\"", title);
  }

  /// What the axes are called: the upright one above it, the other below.
  void labels(String x, String y) {
    words(RIGHT, HEIGHT - 300, "end", "", x);
    words(LEFT, TOP - 150, "start", "", y);
  }

  void axes(Axis x, Axis y) {
    for (Axis.Tick tick : x.ticks()) {
      int at = x.at(tick.value());
      line("grid", at, TOP, at, BOTTOM);
      words(at, BOTTOM + 200, "middle", "", tick.label());
    }
    for (Axis.Tick tick : y.ticks()) {
      int at = y.at(tick.value());
      line("grid", LEFT, at, RIGHT, at);
      words(LEFT - 80, at + 45, "end", "", tick.label());
    }
    line("line", LEFT, BOTTOM, RIGHT, BOTTOM);
    line("line", LEFT, TOP, LEFT, BOTTOM);
  }

  /// What is known only to lie between two ends.
  void bar(int from, int to, int y) {
    line("mark", from, y, to, y);
  }

  void circle(int x, int y, boolean filled, String title) {
    out.append("<circle class=\"mark").append(filled ? "" : " hollow").append('"');
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", RADIUS);
    titled("circle", title);
  }

  void square(int x, int y, String title) {
    out.append("<rect class=\"mark\"");
    attribute("x", x - RADIUS);
    attribute("y", y - RADIUS);
    attribute("width", 2 * RADIUS);
    attribute("height", 2 * RADIUS);
    titled("rect", title);
  }

  private void titled(String element, String title) {
    out.append("><title>").append(escaped(title)).append("</title></").append(element);
    out.append(">\n");
  }

  /// What a form of mark means, at the right above the plot, one below the other.
  void legend(boolean filled, boolean square, String text) {
    int y = 400 + legends++ * 200;
    words(RIGHT - 150, y, "end", "", text);
    if (square) {
      square(RIGHT - 50, y - 45, text);
    } else {
      circle(RIGHT - 50, y - 45, filled, text);
    }
  }

  /// The plot where there is nothing to show.
  String nothing(String text) {
    words(WIDTH / 2, HEIGHT / 2, "middle", "", text);
    return text();
  }

  String text() {
    return out + "</svg>\n";
  }

  private void line(String style, int x1, int y1, int x2, int y2) {
    out.append("<line class=\"").append(style).append('"');
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    out.append("/>\n");
  }

  private void words(int x, int y, String anchor, String more, String text) {
    out.append("<text");
    attribute("x", x);
    attribute("y", y);
    out.append(" text-anchor=\"").append(anchor).append('"').append(more).append('>');
    out.append(escaped(text)).append("</text>\n");
  }

  private void attribute(String name, int tenths) {
    out.append(' ').append(name).append("=\"").append(tenths / 10);
    if (tenths % 10 != 0) {
      out.append('.').append(tenths % 10);
    }
    out.append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
