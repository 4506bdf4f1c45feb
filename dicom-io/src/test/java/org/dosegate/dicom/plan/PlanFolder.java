package org.dosegate.dicom.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a complete plan, for tests that change it. */
abstract class PlanFolder {
    @TempDir
    Path folder;

    @BeforeEach
    void aCompletePlan() {
        write("rs.dcm", Samples.struct());
        write("rd.dcm", Samples.dose());
        write("rp.dcm", Samples.plan());
        write("ct0.dcm", Samples.image("1.2.3.40", -30));
        write("ct9.dcm", Samples.image("1.2.3.49", -15));
    }

    Path write(String name, DatasetBuilder object) {
        return write(name, DicomCodec.standard().writeFile(object.build()));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoadedPlan load() {
        return new PlanLoader().load(PlanRequest.of(folder));
    }

    LoadedPlan load(Optional<String> struct, List<String> doses, Optional<String> plan) {
        return new PlanLoader().load(new PlanRequest(List.of(folder), struct, doses, plan));
    }

    static List<Code> codes(LoadedPlan plan) {
        return plan.warnings().stream().map(LoadWarning::code).toList();
    }

    static DatasetBuilder otherPlansDose() {
        return Samples.dose()
                .text(Tags.SOP_INSTANCE_UID, "1.9.2")
                .item(Tags.REFERENCED_RT_PLAN_SEQUENCE, i -> i.text(Tags.REFERENCED_SOP_INSTANCE_UID, "1.9.3"));
    }

    static DatasetBuilder otherPlan() {
        return Samples.plan().text(Tags.SOP_INSTANCE_UID, "1.9.3").text(Tags.RT_PLAN_LABEL, "Other");
    }
}
