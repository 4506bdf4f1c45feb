package org.dosegate.dicom.write;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;

/** The images that the contours of a structure set were drawn on, by their planes. */
final class PlaneImages {
    private final Vec3 normal;
    private final TreeMap<Double, DicomSequence> images = new TreeMap<>();

    /** The images of all planes across a normal. */
    PlaneImages(StrictValues structureSet, Vec3 normal) {
        this.normal = normal;
        for (StrictValues roi : structureSet.optionalItems(Tags.ROI_CONTOUR_SEQUENCE)) {
            roi.optionalItems(Tags.CONTOUR_SEQUENCE).forEach(this::note);
        }
    }

    /** The Contour Image Sequence of a plane; empty where no contour names an image. */
    Optional<DicomSequence> at(double offsetMm) {
        double low = offsetMm - PlanarContours.SAME_PLANE_MM;
        double high = offsetMm + PlanarContours.SAME_PLANE_MM;
        Map.Entry<Double, DicomSequence> entry = images.ceilingEntry(low);
        return entry == null || entry.getKey() > high ? Optional.empty() : Optional.of(entry.getValue());
    }

    private void note(StrictValues contour) {
        if (!(contour.dataset().get(Tags.CONTOUR_IMAGE_SEQUENCE).orElse(null) instanceof DicomSequence sequence)
                || sequence.items().isEmpty()) {
            return;
        }
        double[] points;
        try {
            points = contour.decimals(Tags.CONTOUR_DATA);
        } catch (DicomRefusedException e) {
            return; // a contour that cannot be read tells nothing about planes; it stays in the object as it is
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 2 < points.length; i += 3) {
            double w = normal.dot(new Vec3(points[i], points[i + 1], points[i + 2]));
            low = Math.min(low, w);
            high = Math.max(high, w);
        }
        if (high - low <= PlanarContours.SAME_PLANE_MM) {
            images.putIfAbsent(0.5 * (low + high), sequence);
        }
    }
}
