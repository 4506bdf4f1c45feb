package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.contour.ContourStack;
import org.dosegate.testdata.contour.PlaneFrame;
import org.dosegate.testdata.contour.Tracing;
import org.dosegate.testdata.dicom.DoseObject;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.dicom.Phantom;
import org.dosegate.testdata.dicom.PlanObject;
import org.dosegate.testdata.dicom.StructureSetObject;
import org.dosegate.testdata.dicom.StructureSetObject.Roi;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Bounds;
import org.dosegate.testdata.shape.Ellipsoid;
import org.dosegate.testdata.shape.Pose;
import org.dosegate.testdata.shape.Solid;

/**
 * A small random plan of two organs as DICOM files, and what a check makes of it. Each part can be written in another way.
 *
 * @param phantom identity and character set
 * @param rois the structures
 * @param doses the doses
 * @param form of all files
 * @param edit what is done to each object before it is written
 */
record RandomPlan(
        Phantom phantom, List<Roi> rois, List<DoseObject> doses, FileForm form, UnaryOperator<DicomDataset> edit) {
    static final String LIVER = "肝脏";
    static final String DUODENUM = "Duodenum";

    /** The largest dose; every dose has less. */
    static final float PEAK_GY = 50;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The plan of a seed. */
    static RandomPlan of(long seed) {
        Random random = new Random(seed);
        double spacing = 2 + random.nextInt(3);
        Solid liver = new Ellipsoid(between(random, 12, 18), between(random, 12, 18), between(random, 12, 18));
        Solid duodenum = new Ellipsoid(between(random, 6, 9), between(random, 6, 9), between(random, 9, 12))
                .moved(Pose.shift(between(random, 10, 20), between(random, -5, 5), between(random, -5, 5)));
        Bounds box = liver.bounds().union(duodenum.bounds()).grown(2 * spacing + 1);
        Vec3 hot = new Vec3(between(random, -8, 8), between(random, -8, 8), between(random, -8, 8));
        DoseField peak = DoseField.gaussian(hot, PEAK_GY - 1, between(random, 15, 30));
        DoseGrid dose = GridGeometry.covering(box, between(random, 2.5, 4), between(random, 2.5, 4), 3)
                .sample((x, y, z) -> 1 + peak.doseGy(x, y, z));
        return new RandomPlan(
                Phantom.of("random " + seed, "RANDOM^计划", "R-" + seed).with(Phantom.CharacterSet.UTF_8),
                List.of(roi(1, LIVER, liver, spacing, random), roi(2, DUODENUM, duodenum, spacing, random)),
                List.of(DoseObject.plan(dose)),
                FileForm.USUAL,
                UnaryOperator.identity());
    }

    private static Roi roi(int number, String name, Solid body, double spacingMm, Random random) {
        double first = between(random, 0, spacingMm);
        return Roi.of(
                number,
                name,
                "ORGAN",
                0x00ff00,
                ContourStack.of(body, PlaneFrame.AXIAL, first, spacingMm, new Tracing(1.5, 0.01)));
    }

    static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    RandomPlan with(Phantom other) {
        return new RandomPlan(other, rois, doses, form, edit);
    }

    RandomPlan withRois(List<Roi> others) {
        return new RandomPlan(phantom, others, doses, form, edit);
    }

    RandomPlan withDoses(List<DoseObject> others) {
        return new RandomPlan(phantom, rois, others, form, edit);
    }

    RandomPlan with(FileForm other) {
        return new RandomPlan(phantom, rois, doses, other, edit);
    }

    RandomPlan edited(UnaryOperator<DicomDataset> change) {
        return new RandomPlan(phantom, rois, doses, form, change);
    }

    DoseGrid dose() {
        return doses.get(0).grid();
    }

    /** The same grid with other doses. */
    DoseGrid dose(UnaryOperator<Float> change) {
        DoseGrid g = dose();
        float[] changed = new float[g.doseGy().length];
        for (int k = 0; k < changed.length; k++) {
            changed[k] = change.apply(g.doseGy()[k]);
        }
        return g.withDoses(changed, 0);
    }

    /** The files, as names and bytes in some order. */
    List<Path> write(Path folder) {
        List<DicomDataset> objects = new ArrayList<>();
        objects.add(new StructureSetObject("RANDOM", "structures", rois).dataset(phantom));
        doses.forEach(dose -> objects.add(dose.dataset(phantom)));
        double[] beams = new double[doses.size()];
        objects.add(new PlanObject("plan", "Random", 45, 15, "APPROVED", new Vec3(0, 0, 0), beams, "structures")
                .dataset(phantom));
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (DicomDataset object : objects) {
                Path file = folder.resolve("object " + files.size());
                form.write(edit.apply(object), file);
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A check of this plan, written into a new folder. */
    Cli.Ended check(Path folder, Path protocol, Object... more) {
        Path plan = folder.resolve(UUID.randomUUID().toString());
        write(plan);
        return run(plan, protocol, more);
    }

    static Cli.Ended run(Path plan, Path protocol, Object... more) {
        List<Object> args = new ArrayList<>(List.of("check", plan, "--protocol", protocol, "--json", "-"));
        args.addAll(List.of(more));
        return Cli.run(args.toArray());
    }

    /** Structures, goals and summary of a result: all of it but which objects and numbers the plan was made of. */
    static JsonNode verdicts(Cli.Ended ended) {
        try {
            assertThat(ended.out()).as(ended.err()).isNotEmpty();
            // Numbers of structures are echoed in texts, too.
            ObjectNode result = (ObjectNode) JSON.readTree(ended.out().replaceAll("\\(#\\d+\\)", "(#)"));
            for (JsonNode structure : result.withArray("structures")) {
                ((ObjectNode) structure).remove("roiNumber");
            }
            ObjectNode kept = JSON.createObjectNode();
            kept.set("structures", result.get("structures"));
            kept.set("goals", result.get("goals"));
            kept.set("summary", result.get("summary"));
            kept.set("warnings", withoutNumbers(result.withArray("warnings")));
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode withoutNumbers(ArrayNode warnings) {
        ArrayNode codes = JSON.createArrayNode();
        warnings.forEach(warning -> codes.add(warning.get("code")));
        return codes;
    }

    static JsonNode goal(Cli.Ended ended, int n) {
        return verdicts(ended).get("goals").get(n);
    }
}
