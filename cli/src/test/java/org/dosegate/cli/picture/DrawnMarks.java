package org.dosegate.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Raster;
import org.dosegate.report.picture.PlanePicture;

/** Finds things in a picture, in mm along its axes from the patient's origin. */
record DrawnMarks(PlanePicture picture) {

    /** Marks in the groups of a class, and of a value of an attribute unless that is empty. */
    private List<Mark> group(String name, String attribute, String value) {
        List<Mark> found = new ArrayList<>();
        collect(picture.drawing().marks(), name, attribute, value, found);
        return found;
    }

    private static void collect(List<Mark> marks, String name, String attribute, String value, List<Mark> found) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group) {
                if (name.equals(group.attributes().get("class"))
                        && (attribute.isEmpty()
                                || value.equals(group.attributes().get(attribute)))) {
                    found.addAll(group.marks());
                } else {
                    collect(group.marks(), name, attribute, value, found);
                }
            }
        }
    }

    private Point inMm(Point p) {
        double mm = picture.millimetresPerPoint();
        return new Point(p.x() * mm + picture.leftMm(), p.y() * mm + picture.topMm());
    }

    private List<Point> points(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark instanceof Mark.Path path ? path.outlines().stream() : Stream.<Outline>of())
                .flatMap(outline -> outline.points().stream())
                .map(this::inMm)
                .toList();
    }

    List<Point> roi(int number) {
        return points(group("roi", "data-roi", Integer.toString(number)));
    }

    List<Point> isodose(int level) {
        return points(group("isodose", "data-level", Integer.toString(level)));
    }

    /** Least and largest place to the right, then down, of points. */
    static double[] box(List<Point> points) {
        return new double[] {
            points.stream().mapToDouble(Point::x).min().orElseThrow(),
            points.stream().mapToDouble(Point::x).max().orElseThrow(),
            points.stream().mapToDouble(Point::y).min().orElseThrow(),
            points.stream().mapToDouble(Point::y).max().orElseThrow()
        };
    }

    /** Where the cross is. */
    Point cross() {
        double[] arms = box(points(group("hottest", "", "")));
        return new Point((arms[0] + arms[1]) / 2, (arms[2] + arms[3]) / 2);
    }

    /** The place of a letter. */
    Point letter(String letter) {
        return group("letters", "", "").stream()
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().equals(letter))
                .map(text -> inMm(text.at()))
                .findFirst()
                .orElseThrow();
    }

    private Mark.Image raster(String name) {
        return (Mark.Image) group(name, "", "").get(0);
    }

    boolean hasImage() {
        return !group("image", "", "").isEmpty();
    }

    /** The dot of the image or the wash at a place, 0xAARRGGBB. */
    int dot(String name, double right, double down) {
        Mark.Image image = raster(name);
        Raster raster = image.raster();
        double mm = picture.millimetresPerPoint();
        int column = (int) ((right - picture.leftMm()) / (image.width() * mm) * raster.columns());
        int row = (int) ((down - picture.topMm()) / (image.height() * mm) * raster.rows());
        return raster.argb(column, row);
    }

    /** Size of a dot of the image, mm. */
    double dotMm() {
        Mark.Image image = raster("image");
        return image.width() * picture.millimetresPerPoint() / image.raster().columns();
    }
}
