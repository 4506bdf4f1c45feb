package org.dosegate.dicom.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.DoseGeometry;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.RtDose;
import org.dosegate.dicom.rt.RtPlan;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.ContourRegion;

/** Holds the CT images in the dose's frame of reference against dose, structures and plan. What is odd is warned of: nothing is computed from images. */
final class ImageChecks {
    private static final double SAME_SPACING_MM = 1e-3;

    /** How near to half a voxel a shift is half a voxel. Share of a voxel. */
    private static final double HALF = 0.01;

    private record Image(String uid, Vec3 originMm, Vec3 row, Vec3 column, double[] spacingMm, String position) {
        double offsetMm() {
            return originMm.dot(row.cross(column));
        }
    }

    private final ObjectPool pool;
    private final List<LoadWarning> warnings;

    ImageChecks(ObjectPool pool, List<LoadWarning> warnings) {
        this.pool = pool;
        this.warnings = warnings;
    }

    /** Warns, and returns the ROIs with the warnings that concern one of them. */
    List<Roi> check(RtDose dose, List<Roi> rois, List<PlanObject> used, Optional<RtPlan> plan) {
        List<Image> images = images(dose.header());
        if (images.isEmpty()) {
            warn(Code.NO_CT, "there is no CT image: where slices lie is known from the contours alone");
            return rois;
        }
        checkShift(dose, images.get(0));
        checkReferences(used, images);
        plan.flatMap(RtPlan::patientPosition).ifPresent(position -> checkPosition(position, images));
        return rois.stream().map(roi -> beyond(roi, images)).toList();
    }

    private List<Image> images(ObjectHeader dose) {
        List<Image> images = new ArrayList<>();
        List<PlanObject> strangers = new ArrayList<>();
        for (PlanObject object : pool.usable(c -> c == SopClass.CT_IMAGE)) {
            ObjectHeader header = object.header().orElseThrow();
            if (!header.frameOfReferenceUid().equals(dose.frameOfReferenceUid())) {
                continue;
            }
            if (header.patient().isAnotherThan(dose.patient())) {
                strangers.add(object);
            } else {
                image(object).ifPresent(images::add);
            }
        }
        if (!strangers.isEmpty()) {
            warn(
                    Code.CT_OTHER_PATIENT,
                    strangers.size() + " CT image(s) in the frame of reference of " + dose.file()
                            + " are of another patient and left out, such as "
                            + strangers.get(0).file().name());
        }
        return images;
    }

    /** An image whose place is not readable is one that is not there. */
    private static Optional<Image> image(PlanObject object) {
        StrictValues values = object.values();
        try {
            double[] origin = values.decimals(Tags.IMAGE_POSITION_PATIENT, 3);
            double[] o = values.decimals(Tags.IMAGE_ORIENTATION_PATIENT, 6);
            return Optional.of(new Image(
                    object.uid(),
                    new Vec3(origin[0], origin[1], origin[2]),
                    new Vec3(o[0], o[1], o[2]),
                    new Vec3(o[3], o[4], o[5]),
                    values.decimals(Tags.PIXEL_SPACING, 2),
                    values.optionalCode(Tags.PATIENT_POSITION).orElse("")));
        } catch (DicomRefusedException e) {
            return Optional.empty();
        }
    }

    /** Only grids of one spacing tell: a coarser dose grid may begin anywhere between the images' points. */
    private void checkShift(RtDose dose, Image image) {
        DoseGeometry grid = dose.geometry();
        boolean comparable = grid.rowDirection().minus(image.row).length() < 1e-6
                && grid.columnDirection().minus(image.column).length() < 1e-6
                && Math.abs(grid.columnSpacingMm() - image.spacingMm[1]) < SAME_SPACING_MM
                && Math.abs(grid.rowSpacingMm() - image.spacingMm[0]) < SAME_SPACING_MM;
        Vec3 shift = grid.originMm().minus(image.originMm);
        if (comparable
                && isHalf(shift.dot(image.row) / image.spacingMm[1])
                && isHalf(shift.dot(image.column) / image.spacingMm[0])) {
            warn(
                    Code.HALF_VOXEL_SHIFT,
                    dose.header().file() + " has its points exactly half a voxel from those of the images;"
                            + " was a corner taken for a centre?");
        }
    }

    private static boolean isHalf(double voxels) {
        return Math.abs(voxels - Math.floor(voxels) - 0.5) < HALF;
    }

    private void checkReferences(List<PlanObject> used, List<Image> images) {
        Set<String> there = new HashSet<>();
        images.forEach(image -> there.add(image.uid));
        for (PlanObject object : used) {
            if (object.sopClass() == SopClass.RT_STRUCTURE_SET) {
                Set<String> named = namedImages(object.file().dataset());
                if (!named.isEmpty() && named.stream().noneMatch(there::contains)) {
                    warn(
                            Code.OTHER_IMAGES,
                            object.file().name() + " was drawn on other images than those that are there");
                }
            }
        }
    }

    private static Set<String> namedImages(DicomDataset structures) {
        Set<String> named = new HashSet<>();
        for (DicomDataset roi : structures.items(Tags.ROI_CONTOUR_SEQUENCE)) {
            for (DicomDataset contour : roi.items(Tags.CONTOUR_SEQUENCE)) {
                for (DicomDataset image : contour.items(Tags.CONTOUR_IMAGE_SEQUENCE)) {
                    if (image.get(Tags.REFERENCED_SOP_INSTANCE_UID).orElse(null)
                            instanceof org.dosegate.dicom.element.DicomValue uid) {
                        named.add(uid.latin1());
                    }
                }
            }
        }
        return named;
    }

    private void checkPosition(String position, List<Image> images) {
        images.stream()
                .map(Image::position)
                .filter(other -> !other.isEmpty() && !other.equals(position))
                .findFirst()
                .ifPresent(other -> warn(
                        Code.PATIENT_POSITION,
                        "the patient lies " + StrictValues.shown(position) + " in the plan and "
                                + StrictValues.shown(other) + " in the images"));
    }

    private static Roi beyond(Roi roi, List<Image> images) {
        if (!(roi.region().orElse(null) instanceof ContourRegion region)) {
            return roi;
        }
        PlanarContours contours = region.contours();
        Vec3 normal = images.get(0).row.cross(images.get(0).column);
        double along = contours.normal().dot(normal);
        if (Math.abs(Math.abs(along) - 1) > 1e-4) {
            return roi; // contours across the images: their ends say nothing
        }
        double low = images.stream().mapToDouble(Image::offsetMm).min().orElseThrow();
        double high = images.stream().mapToDouble(Image::offsetMm).max().orElseThrow();
        double first = Math.signum(along) * contours.planes().get(0).offsetMm();
        double last = Math.signum(along)
                * contours.planes().get(contours.planes().size() - 1).offsetMm();
        double out = Math.max(low - Math.min(first, last), Math.max(first, last) - high);
        if (out <= PlanarContours.LEAST_SPACING_MM) {
            return roi;
        }
        return roi.warned(LoadWarning.about(
                roi.name(),
                Code.ROI_BEYOND_IMAGES,
                String.format(Locale.ROOT, "%s: contours lie up to %.2f mm beyond the images", roi.name(), out)));
    }

    private void warn(Code code, String text) {
        warnings.add(LoadWarning.of(code, text));
    }
}
