package org.dosegate.testdata.oddity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** The clean plan while it is being spoilt: its three objects, how each becomes a file, and files beside them. */
final class OddPlan {
    private final Map<Kind, DicomDataset> objects = new EnumMap<>(Kind.class);
    private final Map<Kind, FileForm> forms = new EnumMap<>(Kind.class);
    private final Map<Kind, UnaryOperator<byte[]>> afterwards = new EnumMap<>(Kind.class);
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private final Set<Kind> changed = new TreeSet<>();

    private String subfolder = "";

    OddPlan() {
        objects.put(Kind.RTSTRUCT, CleanPlan.structures());
        objects.put(Kind.RTDOSE, CleanPlan.dose());
        objects.put(Kind.RTPLAN, CleanPlan.plan());
    }

    DicomDataset get(Kind kind) {
        return objects.get(kind);
    }

    OddPlan replace(Kind kind, DicomDataset object) {
        objects.put(kind, object);
        changed.add(kind);
        return this;
    }

    OddPlan change(Kind kind, Consumer<DatasetBuilder> lines) {
        return replace(kind, Edits.changed(get(kind), lines));
    }

    OddPlan dose(Consumer<DatasetBuilder> lines) {
        return change(Kind.RTDOSE, lines);
    }

    OddPlan structures(Consumer<DatasetBuilder> lines) {
        return change(Kind.RTSTRUCT, lines);
    }

    OddPlan plan(Consumer<DatasetBuilder> lines) {
        return change(Kind.RTPLAN, lines);
    }

    /** Changes the odd structure's item of the Structure Set ROI Sequence. */
    OddPlan definition(Consumer<DatasetBuilder> lines) {
        return replace(Kind.RTSTRUCT, Edits.item(get(Kind.RTSTRUCT), Tags.STRUCTURE_SET_ROI_SEQUENCE, 0, lines));
    }

    /** Changes the odd structure's item of the ROI Contour Sequence. */
    OddPlan drawn(Consumer<DatasetBuilder> lines) {
        return replace(Kind.RTSTRUCT, Edits.item(get(Kind.RTSTRUCT), Tags.ROI_CONTOUR_SEQUENCE, 0, lines));
    }

    /** Changes the odd structure's contours. */
    OddPlan contours(UnaryOperator<List<DicomDataset>> change) {
        DicomDataset roi = get(Kind.RTSTRUCT).items(Tags.ROI_CONTOUR_SEQUENCE).get(0);
        List<DicomDataset> contours = change.apply(new ArrayList<>(roi.items(Tags.CONTOUR_SEQUENCE)));
        return drawn(item -> item.sequence(Tags.CONTOUR_SEQUENCE, contours));
    }

    /** Changes each contour of the odd structure. */
    OddPlan eachContour(Consumer<DatasetBuilder> lines) {
        return contours(all -> all.stream().map(c -> Edits.changed(c, lines)).toList());
    }

    /** Changes the third contour of the odd structure. */
    OddPlan oneContour(Consumer<DatasetBuilder> lines) {
        return contours(all -> {
            all.set(2, Edits.changed(all.get(2), lines));
            return all;
        });
    }

    /** Replaces the odd structure's contours by rings of one type. */
    OddPlan rings(String type, List<double[]> rings) {
        return contours(
                all -> rings.stream().map(ring -> Edits.contour(type, ring)).toList());
    }

    OddPlan form(Kind kind, FileForm form) {
        forms.put(kind, form);
        changed.add(kind);
        return this;
    }

    /** Changes the bytes of an object's file. */
    OddPlan bytes(Kind kind, UnaryOperator<byte[]> change) {
        afterwards.merge(kind, change, (first, second) -> bytes -> second.apply(first.apply(bytes)));
        changed.add(kind);
        return this;
    }

    OddPlan without(Kind kind) {
        objects.remove(kind);
        return this;
    }

    /** A further file; the name is its end. */
    OddPlan add(String name, byte[] bytes) {
        others.put(name, bytes);
        return this;
    }

    OddPlan add(String name, DicomDataset object) {
        return add(name, FileForm.USUAL.encode(object));
    }

    /** Puts all files into a folder of this name. */
    OddPlan inside(String name) {
        subfolder = name;
        return this;
    }

    byte[] encoded(Kind kind) {
        byte[] bytes = forms.getOrDefault(kind, FileForm.USUAL).encode(get(kind));
        return afterwards.getOrDefault(kind, UnaryOperator.identity()).apply(bytes);
    }

    void write(Path parent, String id) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(subfolder));
        for (Kind kind : objects.keySet()) {
            String name = changed.contains(kind) ? id + "." + kind + ".dcm" : kind + ".dcm";
            Files.write(folder.resolve(name), encoded(kind));
        }
        for (Map.Entry<String, byte[]> other : others.entrySet()) {
            String name = other.getKey().equals("DICOMDIR") ? "DICOMDIR" : id + "." + other.getKey();
            Files.write(folder.resolve(name), other.getValue());
        }
    }
}
