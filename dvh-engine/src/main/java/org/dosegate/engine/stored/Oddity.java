package org.dosegate.engine.stored;

/** In what a stored DVH differs from what it says it is, or from what most are. */
public enum Oddity {
    /** The volumes are those of bins, as the DVH says. */
    DIFFERENTIAL("is differential; it was added up"),
    /** The volumes rise and fall as those of bins do, and the DVH says that it is cumulative. */
    DIFFERENTIAL_AS_CUMULATIVE("says that it is cumulative, and its volumes are those of bins; they were added up"),
    /** A cumulative curve that rises in places. */
    RISING("rises in places; the least volume so far was taken"),
    /** The first of each pair ascends: doses, where the standard wants bin widths. */
    DOSES_NOT_WIDTHS("has doses where the standard wants bin widths; they were taken as doses"),
    /** The doses are 100 times ours and labelled Gy. */
    CGY_AS_GY("has doses in cGy that are labelled Gy"),
    /** The doses are per cent of the prescription and labelled Gy. */
    PERCENT_AS_GY("has doses in per cent of the prescription that are labelled Gy"),
    /** The doses are per cent, as the DVH says. */
    RELATIVE_DOSE("has doses in per cent; they were taken relative to the prescription"),
    /** The volumes are per cent, as the DVH says: how large the structure is for the planning system is not known. */
    RELATIVE_VOLUME("has volumes in per cent; which volume the planning system has is not known"),
    /** The whole volume is 100 and labelled cc, and the structure is not that large. */
    PERCENT_AS_CC("has volumes in per cent that are labelled cc; which volume the planning system has is not known"),
    /** Least, mean and largest dose are in another unit than the curve. */
    STATISTICS_IN_OTHER_UNIT("has minimum, mean and maximum in another unit than its curve; they were converted"),
    /** The mean dose is not that of the curve. */
    STATISTICS_CONTRADICT_CURVE("has a mean dose that is not its curve's");

    private final String text;

    Oddity(String text) {
        this.text = text;
    }

    /** What is odd, as the predicate of a sentence. */
    public String text() {
        return text;
    }
}
