package org.dosegate.dicom.rt;

/** The kinds of objects that are told apart (PS3.4 annex B.5). */
public enum SopClass {
    /** RT Structure Set. */
    RT_STRUCTURE_SET("RTSTRUCT", "1.2.840.10008.5.1.4.1.1.481.3"),
    /** RT Dose. */
    RT_DOSE("RTDOSE", "1.2.840.10008.5.1.4.1.1.481.2"),
    /** RT Plan. */
    RT_PLAN("RTPLAN", "1.2.840.10008.5.1.4.1.1.481.5"),
    /** RT Ion Plan. */
    RT_ION_PLAN("RTPLAN", "1.2.840.10008.5.1.4.1.1.481.8"),
    /** CT image. */
    CT_IMAGE("CT", "1.2.840.10008.5.1.4.1.1.2"),
    /** Spatial registration. */
    REGISTRATION("REG", "1.2.840.10008.5.1.4.1.1.66.1"),
    /** Deformable spatial registration. */
    DEFORMABLE_REGISTRATION("REG", "1.2.840.10008.5.1.4.1.1.66.3"),
    /** Anything else. */
    OTHER("OT", "");

    private final String modality;
    private final String uid;

    SopClass(String modality, String uid) {
        this.modality = modality;
        this.uid = uid;
    }

    /** The modality that goes with it. */
    public String modality() {
        return modality;
    }

    /** The SOP class UID; empty for OTHER. */
    public String uid() {
        return uid;
    }

    /** The class of a UID; OTHER when it is none of these. */
    public static SopClass of(String uid) {
        for (SopClass sopClass : values()) {
            if (sopClass.uid.equals(uid)) {
                return sopClass;
            }
        }
        return OTHER;
    }

    /** Whether plans are made of it: a structure set, a dose or a plan. */
    public boolean isPartOfPlan() {
        return this == RT_STRUCTURE_SET || this == RT_DOSE || isPlan();
    }

    /** Whether it is a plan, with photons or ions. */
    public boolean isPlan() {
        return this == RT_PLAN || this == RT_ION_PLAN;
    }
}
