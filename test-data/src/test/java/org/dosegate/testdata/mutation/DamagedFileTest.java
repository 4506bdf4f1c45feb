package org.dosegate.testdata.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dosegate.dicom.codec.DicomCodec.Lengths;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.testdata.dicom.FileForm;
import org.dosegate.testdata.oddity.CleanPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Damaged files are refused or read; nothing else happens, and none takes long. {@code -Ddosegate.files} says how many are tried. */
class DamagedFileTest {
    private static final int FILES = Integer.getInteger("dosegate.files", 4000);
    private static final long SEED = Long.getLong("dosegate.seed", 20260106L);
    private static final long SLOW_MS = 10_000;

    private static final List<FileForm> FORMS = List.of(
            FileForm.USUAL,
            FileForm.IMPLICIT,
            FileForm.BARE,
            new FileForm(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, true, Lengths.DEFINED));

    @Test
    void damageIsRefusedOrDoesNotMatter(TestReporter reporter) {
        List<DicomDataset> objects = List.of(CleanPlan.structures(), CleanPlan.dose(), CleanPlan.plan());
        for (DicomDataset object : objects) {
            for (FileForm form : FORMS) {
                assertThat(FileReading.of(form.encode(object))).isEqualTo(FileReading.Outcome.READ);
            }
        }
        Map<FileReading.Outcome, Integer> outcomes = new EnumMap<>(FileReading.Outcome.class);
        Random random = new Random(SEED);
        for (int n = 0; n < FILES; n++) {
            long seed = random.nextLong();
            FileForm form = FORMS.get(random.nextInt(FORMS.size()));
            byte[] sound = form.encode(objects.get(random.nextInt(objects.size())));
            StructureMutator.Mutant mutant = new StructureMutator(seed).mutate(sound, form);
            long begin = System.nanoTime();
            outcomes.merge(FileReading.of(mutant.bytes()), 1, Integer::sum);
            assertThat((System.nanoTime() - begin) / 1_000_000)
                    .as("seed %d, %s", seed, mutant.damage())
                    .isLessThan(SLOW_MS);
        }
        reporter.publishEntry("outcomes", outcomes.toString());
        assertThat(outcomes.get(FileReading.Outcome.REFUSED)).isGreaterThan(FILES / 3);
    }
}
