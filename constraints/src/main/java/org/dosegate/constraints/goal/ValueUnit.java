package org.dosegate.constraints.goal;

/** Unit of a goal's value and limit. Centigray is read, and converted exactly, but never used inside. */
public enum ValueUnit {
    /** Gray. */
    GY("Gy"),
    /** Gray of the equivalent dose in fractions of 2 Gy. */
    GY_EQD2("GyEQD2"),
    /** Cubic centimetres. */
    CC("cc"),
    /** Per cent: of the structure's volume, of the prescribed dose, or of the points of a gamma comparison. */
    PERCENT("%");

    private final String symbol;

    ValueUnit(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in goals and outputs. */
    public String symbol() {
        return symbol;
    }
}
