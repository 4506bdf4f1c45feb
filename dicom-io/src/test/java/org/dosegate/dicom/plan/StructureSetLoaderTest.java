package org.dosegate.dicom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.Tags;
import org.junit.jupiter.api.Test;

class StructureSetLoaderTest extends PlanFolder {
    private static final String OTHER_UID = "1.9.1";

    private static DatasetBuilder otherStructures() {
        return Samples.struct().text(Tags.SOP_INSTANCE_UID, OTHER_UID);
    }

    private String loaded(Optional<String> struct) {
        return new StructureSetLoader()
                .load(new PlanRequest(List.of(folder), struct, List.of(), Optional.empty()))
                .structures()
                .header()
                .sopInstanceUid();
    }

    @Test
    void aStructureSetAloneIsEnough() {
        delete("rd.dcm");
        delete("rp.dcm");
        LoadedStructures loaded = new StructureSetLoader().load(PlanRequest.of(folder));
        assertThat(loaded.structures().rois()).hasSize(1);
        assertThat(loaded.dataset().contains(Tags.ROI_CONTOUR_SEQUENCE)).isTrue();
        assertThat(loaded.files()).contains(folder.resolve("rs.dcm").toString()).hasSize(3);
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void ofSeveralThePlansOwnIsTakenOrTheNamedOne() {
        write("other.dcm", otherStructures());
        assertThat(loaded(Optional.empty())).isEqualTo(Samples.STRUCT_UID);
        assertThat(loaded(Optional.of(OTHER_UID))).isEqualTo(OTHER_UID);
        assertThat(loaded(Optional.of(folder.resolve("other.dcm").toString()))).isEqualTo(OTHER_UID);
    }

    @Test
    void severalWithoutAPlanAreNotChosenFrom() {
        write("other.dcm", otherStructures());
        delete("rp.dcm");
        assertThat(assertRefused(Refusal.SEVERAL_STRUCTURE_SETS, () -> loaded(Optional.empty()))
                        .getMessage())
                .contains(OTHER_UID, Samples.STRUCT_UID, "--struct");
    }

    @Test
    void noneIsRefused() {
        delete("rs.dcm");
        assertRefused(Refusal.NO_STRUCTURE_SET, () -> loaded(Optional.empty()));
        assertRefused(Refusal.SELECTION_NOT_FOUND, () -> loaded(Optional.of("1.2.3.4.5")));
    }
}
