package org.dosegate.dicom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.Tags;
import org.junit.jupiter.api.Test;

class ReadAheadTest extends PlanFolder {
    @Test
    void thePlanIsTheOneThatWasRead() {
        LoadedPlan before = load();
        ReadAhead ahead = finished();
        delete("rd.dcm");
        LoadedPlan plan = new PlanLoader(ahead).load(PlanRequest.of(folder));
        assertThat(plan.inputs()).isEqualTo(before.inputs());
        assertThat(plan.dose().doseGy()).isEqualTo(before.dose().doseGy());
        assertThat(plan.warnings()).isEmpty();
    }

    /** A reading that is over, so that files may change behind it. */
    private ReadAhead finished() {
        List<Path> paths = List.of(folder);
        return new ReadAhead(paths, CompletableFuture.completedFuture(PlanReading.of(paths, DicomCodec.standard())));
    }

    @Test
    void whatWasReadServesOnce() {
        ReadAhead ahead = ReadAhead.begin(List.of(folder));
        assertThat(ahead.take(List.of(folder))).isPresent();
        assertThat(ahead.take(List.of(folder))).isEmpty();
        delete("rd.dcm");
        assertRefused(Refusal.NO_DOSE, () -> new PlanLoader(ahead).load(PlanRequest.of(folder)));
    }

    @Test
    void otherFilesThanGuessedAreReadInstead() {
        assertThat(ReadAhead.begin(List.of(folder)).take(List.of(folder.resolve("rs.dcm"))))
                .isEmpty();
        ReadAhead wrong = ReadAhead.begin(List.of(folder.resolve("absent")));
        assertThat(new PlanLoader(wrong).load(PlanRequest.of(folder)).inputs()).hasSize(3);
    }

    @Test
    void aFileThatAnOptionNamesCounts() {
        Path other = write("rd.dat", Samples.dose().text(Tags.SOP_INSTANCE_UID, "1.9.2"));
        ReadAhead ahead = ReadAhead.begin(List.of(folder));
        PlanRequest request =
                new PlanRequest(List.of(folder), Optional.empty(), List.of(other.toString()), Optional.empty());
        assertThat(new PlanLoader(ahead).load(request).inputs().get(1).sopInstanceUid())
                .isEqualTo("1.9.2");
    }

    @Test
    void faultsAreSaidByTheLoader() {
        write("rd.dcm", Samples.dose().text(Tags.DOSE_UNITS, "RELATIVE"));
        ReadAhead ahead = finished();
        write("rd.dcm", Samples.dose());
        assertRefused(Refusal.DOSE_UNITS, () -> new PlanLoader(ahead).load(PlanRequest.of(folder)));
        Path absent = folder.resolve("absent");
        assertRefused(
                Refusal.FILE_UNREADABLE,
                () -> new PlanLoader(ReadAhead.begin(List.of(absent))).load(PlanRequest.of(absent)));
    }

    @Test
    void whateverGoesWrongIsARefusal() {
        assertRefused(Refusal.NOT_ENOUGH_MEMORY, () -> loadAfter(new OutOfMemoryError("in a test")));
        assertRefused(Refusal.UNEXPECTED, () -> loadAfter(new IllegalStateException("in a test")));
    }

    private LoadedPlan loadAfter(Throwable failure) {
        ReadAhead ahead = new ReadAhead(List.of(folder), CompletableFuture.supplyAsync(() -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }));
        return new PlanLoader(ahead).load(PlanRequest.of(folder));
    }
}
