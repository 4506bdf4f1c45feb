package org.dosegate.dicom.element;

import java.util.Optional;

/** Value representations (DICOM PS3.5 section 6.2) with what the encoding needs to know of them. */
public enum Vr {
    /** Application Entity. */
    AE(Kind.TEXT),
    /** Age String. */
    AS(Kind.TEXT),
    /** Attribute Tag. */
    AT(Kind.BINARY),
    /** Code String. */
    CS(Kind.TEXT),
    /** Date. */
    DA(Kind.TEXT),
    /** Decimal String. */
    DS(Kind.TEXT),
    /** Date Time. */
    DT(Kind.TEXT),
    /** Double. */
    FD(Kind.BINARY),
    /** Float. */
    FL(Kind.BINARY),
    /** Integer String. */
    IS(Kind.TEXT),
    /** Long String. */
    LO(Kind.LOCAL_TEXT),
    /** Long Text. */
    LT(Kind.LOCAL_TEXT),
    /** Other Byte. */
    OB(Kind.LONG_BINARY),
    /** Other Double. */
    OD(Kind.LONG_BINARY),
    /** Other Float. */
    OF(Kind.LONG_BINARY),
    /** Other Long. */
    OL(Kind.LONG_BINARY),
    /** Other 64-bit Very Long. */
    OV(Kind.LONG_BINARY),
    /** Other Word. */
    OW(Kind.LONG_BINARY),
    /** Person Name. */
    PN(Kind.LOCAL_TEXT),
    /** Short String. */
    SH(Kind.LOCAL_TEXT),
    /** Signed Long. */
    SL(Kind.BINARY),
    /** Sequence of Items. */
    SQ(Kind.LONG_BINARY),
    /** Signed Short. */
    SS(Kind.BINARY),
    /** Short Text. */
    ST(Kind.LOCAL_TEXT),
    /** Signed 64-bit Very Long. */
    SV(Kind.LONG_BINARY),
    /** Time. */
    TM(Kind.TEXT),
    /** Unlimited Characters. */
    UC(Kind.LONG_LOCAL_TEXT),
    /** Unique Identifier. */
    UI(Kind.TEXT),
    /** Unsigned Long. */
    UL(Kind.BINARY),
    /** Unknown. */
    UN(Kind.LONG_BINARY),
    /** Universal Resource Identifier. */
    UR(Kind.LONG_TEXT),
    /** Unsigned Short. */
    US(Kind.BINARY),
    /** Unlimited Text. */
    UT(Kind.LONG_LOCAL_TEXT),
    /** Unsigned 64-bit Very Long. */
    UV(Kind.LONG_BINARY);

    private enum Kind {
        BINARY,
        LONG_BINARY,
        TEXT,
        LONG_TEXT,
        LOCAL_TEXT,
        LONG_LOCAL_TEXT
    }

    private final Kind kind;

    Vr(Kind kind) {
        this.kind = kind;
    }

    /** Whether values are characters. */
    public boolean isText() {
        return kind != Kind.BINARY && kind != Kind.LONG_BINARY;
    }

    /** Whether Specific Character Set applies to the values (PS3.5 section 6.1.2.3). */
    public boolean usesCharacterSet() {
        return kind == Kind.LOCAL_TEXT || kind == Kind.LONG_LOCAL_TEXT;
    }

    /** Whether an explicit header has two reserved bytes and a 32-bit length (PS3.5 table 7.1-1) instead of a 16-bit length. */
    public boolean hasLongHeader() {
        return kind == Kind.LONG_BINARY || kind == Kind.LONG_TEXT || kind == Kind.LONG_LOCAL_TEXT;
    }

    /** The byte that makes an odd value even: a blank for text, NUL for UIDs and binary values. */
    public byte padding() {
        return isText() && this != UI ? (byte) ' ' : 0;
    }

    /** The representation of two characters as they stand in an explicit header; empty when there is none of that name. */
    public static Optional<Vr> of(byte first, byte second) {
        for (Vr vr : values()) {
            if (vr.name().charAt(0) == first && vr.name().charAt(1) == second) {
                return Optional.of(vr);
            }
        }
        return Optional.empty();
    }
}
