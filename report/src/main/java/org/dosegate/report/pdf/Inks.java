package org.dosegate.report.pdf;

import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.qa.Status;

/** Colours and type of the report. Every text reaches a contrast of 4.5 on its ground. */
final class Inks {
    static final Colour TEXT = Colour.rgb(0x1A1A1A);
    static final Colour FAINT = Colour.rgb(0x595959);
    static final Colour STRIPE = Colour.rgb(0xF5F5F5);
    static final Stroke RULE = Stroke.of(Colour.rgb(0x8C8C8C), 0.6);
    static final Stroke HAIR = Stroke.of(Colour.rgb(0xD0D0D0), 0.4);

    private Inks() {}

    static TextStyle text(double size) {
        return TextStyle.of(size, TEXT);
    }

    static TextStyle faint(double size) {
        return TextStyle.of(size, FAINT);
    }

    /** Colour of words that say how something stands; the words and a shape say it too. */
    static Colour of(Status status) {
        return switch (status) {
            case FAILED -> Colour.rgb(0xA4161A);
            case NOT_EVALUABLE -> Colour.rgb(0x6A2C91);
            case BORDERLINE -> Colour.rgb(0x8A5300);
            case PASSED -> Colour.rgb(0x1B6E3A);
            case NOT_APPLICABLE -> FAINT;
        };
    }

    /** The ground of a block that says so. */
    static Colour ground(Status status) {
        return switch (status) {
            case FAILED -> Colour.rgb(0xFDECEC);
            case NOT_EVALUABLE -> Colour.rgb(0xF5EDFA);
            case BORDERLINE -> Colour.rgb(0xFFF4E0);
            case PASSED -> Colour.rgb(0xEAF6EE);
            case NOT_APPLICABLE -> STRIPE;
        };
    }
}
