package org.dosegate.report.draw;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dosegate.report.text.SafeText;

/**
 * Writes drawings as SVG elements that stand in an HTML page or in a file of their own. They are styled by attributes alone, so that a strict
 * Content-Security-Policy lets them pass, and every text is escaped.
 */
public final class SvgPainter {
    private static final String FONTS = "Noto Sans, Noto Sans SC, Microsoft YaHei, PingFang SC, sans-serif";
    /** Width of the edge around letters, of their size. */
    private static final double HALO = 0.28;

    private final StringBuilder out = new StringBuilder();
    private final String idPrefix;
    private int clips;

    private SvgPainter(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /**
     * The drawing as one {@code <svg>} element, without an XML declaration.
     *
     * @param idPrefix begins every id in it: lower-case letters, digits and hyphens; must differ between the drawings of one page
     * @throws IllegalArgumentException when that cannot begin an id
     */
    public static String svg(Drawing drawing, String idPrefix) {
        if (!idPrefix.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("cannot begin an id: " + idPrefix);
        }
        SvgPainter painter = new SvgPainter(idPrefix);
        painter.root(drawing);
        return painter.out.toString();
    }

    private void root(Drawing drawing) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("viewBox", "0 0 " + DotNumber.of(drawing.width()) + " " + DotNumber.of(drawing.height()));
        number("width", drawing.width());
        number("height", drawing.height());
        attribute("role", "img");
        attribute("aria-labelledby", idPrefix + "-title " + idPrefix + "-desc");
        attribute("font-family", FONTS);
        attribute("stroke-linejoin", "round");
        attribute("stroke-linecap", "round");
        attribute("fill-rule", "evenodd");
        out.append(">");
        labelled("title", drawing.title());
        labelled("desc", drawing.description());
        marks(drawing.marks());
        out.append("</svg>");
    }

    private void labelled(String element, String text) {
        out.append('<').append(element);
        attribute("id", idPrefix + "-" + element);
        out.append('>').append(escaped(text)).append("</").append(element).append('>');
    }

    private void marks(List<Mark> marks) {
        marks.forEach(this::mark);
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Path path) {
            path(path);
        } else if (mark instanceof Mark.Circle circle) {
            circle(circle);
        } else if (mark instanceof Mark.Text text) {
            text(text);
        } else if (mark instanceof Mark.Image image) {
            image(image);
        } else if (mark instanceof Mark.Group group) {
            group(group);
        }
    }

    private void path(Mark.Path path) {
        out.append("<path d=\"");
        for (Outline outline : path.outlines()) {
            char command = 'M';
            for (Point point : outline.points()) {
                out.append(command).append(DotNumber.of(point.x())).append(' ').append(DotNumber.of(point.y()));
                command = 'L';
            }
            if (outline.closed()) {
                out.append('Z');
            }
        }
        out.append('"');
        ink(path.fill(), path.stroke());
        out.append("/>");
    }

    private void circle(Mark.Circle circle) {
        out.append("<circle");
        number("cx", circle.centre().x());
        number("cy", circle.centre().y());
        number("r", circle.radius());
        ink(circle.fill(), circle.stroke());
        out.append("/>");
    }

    private void text(Mark.Text text) {
        TextStyle style = text.style();
        out.append("<text");
        number("x", text.at().x());
        number("y", text.at().y());
        number("font-size", style.size());
        if (style.bold()) {
            attribute("font-weight", "bold");
        }
        switch (style.anchor()) {
            case START -> {}
            case MIDDLE -> attribute("text-anchor", "middle");
            case END -> attribute("text-anchor", "end");
        }
        if (style.upwards()) {
            attribute(
                    "transform",
                    "rotate(-90 " + DotNumber.of(text.at().x()) + " "
                            + DotNumber.of(text.at().y()) + ")");
        }
        style.halo().ifPresent(edge -> {
            attribute("paint-order", "stroke");
            stroke(Stroke.of(edge, style.size() * HALO));
        });
        fill(style.colour());
        out.append('>').append(escaped(text.text())).append("</text>");
    }

    private void image(Mark.Image image) {
        out.append("<image");
        number("x", image.x());
        number("y", image.y());
        number("width", image.width());
        number("height", image.height());
        attribute("preserveAspectRatio", "none");
        if (!image.smooth()) {
            attribute("image-rendering", "pixelated");
        }
        attribute("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.of(image.raster())));
        out.append("/>");
    }

    private void group(Mark.Group group) {
        String id = idPrefix + "-clip" + clips;
        group.clip().ifPresent(clip -> {
            clips++;
            out.append("<clipPath");
            attribute("id", id);
            out.append("><rect");
            number("x", clip.x());
            number("y", clip.y());
            number("width", clip.width());
            number("height", clip.height());
            out.append("/></clipPath>");
        });
        out.append("<g");
        group.attributes().forEach((name, value) -> attribute(name, escaped(value)));
        group.clip().ifPresent(clip -> attribute("clip-path", "url(#" + id + ")"));
        out.append('>');
        group.title()
                .ifPresent(title -> out.append("<title>").append(escaped(title)).append("</title>"));
        marks(group.marks());
        out.append("</g>");
    }

    private void ink(Optional<Colour> fill, Optional<Stroke> stroke) {
        fill.ifPresentOrElse(this::fill, () -> attribute("fill", "none"));
        stroke.ifPresent(this::stroke);
    }

    private void fill(Colour colour) {
        attribute("fill", colour.hex());
        opacity("fill-opacity", colour);
    }

    private void stroke(Stroke stroke) {
        attribute("stroke", stroke.colour().hex());
        opacity("stroke-opacity", stroke.colour());
        number("stroke-width", stroke.width());
        if (!stroke.dashes().isEmpty()) {
            attribute(
                    "stroke-dasharray",
                    String.join(" ", stroke.dashes().stream().map(DotNumber::of).toList()));
        }
    }

    private void opacity(String name, Colour colour) {
        if (colour.opacity() < 1) {
            number(name, colour.opacity());
        }
    }

    private void number(String name, double value) {
        attribute(name, DotNumber.of(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        SafeText.show(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                // Not characters of XML, and not caught by the class of controls.
                case 0xFFFE, 0xFFFF ->
                    safe.append("\\u{")
                            .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
                            .append('}');
                default -> safe.append((char) c);
            }
        });
        return safe.toString();
    }
}
