package org.dosegate.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.IsodoseLevel;
import org.dosegate.report.picture.IsodoseStyle;
import org.dosegate.report.picture.Orientation;
import org.dosegate.report.picture.PictureStructure;
import org.dosegate.report.picture.SliceStack;
import org.dosegate.report.picture.SliceStack.Slice;
import org.dosegate.report.picture.SliceStack.SliceLine;

/** Slices to be scrolled through, for the script of a page. */
final class StackData {
    /** What all stacks may take, so that a page stays below 3 MB with its other pictures. */
    private static final int MOST_BYTES = 1_500_000;

    private StackData() {}

    static void write(JsonGenerator json, DosePictures pictures) throws IOException {
        json.writeObjectFieldStart("roiColours");
        for (PictureStructure structure : pictures.structures()) {
            json.writeStringField(
                    Integer.toString(structure.roiNumber()),
                    Colour.rgb(structure.rgb()).hex());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("isodoseDashes");
        List<IsodoseLevel> levels = pictures.levels();
        for (int i = 0; i < levels.size(); i++) {
            Stroke stroke = IsodoseStyle.stroke(i, levels.get(i), Colour.WHITE, 1);
            json.writeString(stroke.dashes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stacks");
        for (SliceStack stack : pictures.stacks(MOST_BYTES)) {
            stack(json, stack);
        }
        json.writeEndArray();
    }

    private static void stack(JsonGenerator json, SliceStack stack) throws IOException {
        Orientation orientation = stack.orientation();
        json.writeStartObject();
        json.writeStringField("name", orientation.name().toLowerCase(Locale.ROOT));
        json.writeStringField("axis", orientation.axis());
        json.writeStringField(
                "letters",
                orientation.leftLetter()
                        + orientation.rightLetter()
                        + orientation.upLetter()
                        + orientation.downLetter());
        json.writeNumberField("widthMm", stack.widthMm());
        json.writeNumberField("heightMm", stack.heightMm());
        json.writeNumberField("unitMm", stack.unitMm());
        numbers(json, "imageMm", stack.imageWidthMm(), stack.imageHeightMm());
        numbers(json, "washMm", stack.washWidthMm(), stack.washHeightMm());
        json.writeNumberField("first", stack.hottest());
        json.writeArrayFieldStart("slices");
        for (Slice slice : stack.slices()) {
            json.writeStartObject();
            json.writeNumberField("mm", Math.round(slice.positionMm() * 100) / 100.0);
            if (slice.imagePng().isPresent()) {
                json.writeStringField(
                        "image",
                        Base64.getEncoder().encodeToString(slice.imagePng().get()));
            }
            json.writeStringField("wash", Base64.getEncoder().encodeToString(slice.washPng()));
            json.writeArrayFieldStart("lines");
            for (SliceLine line : slice.lines()) {
                json.writeStartArray();
                json.writeString(line.kind() == SliceStack.LineKind.ROI ? "roi" : "isodose");
                json.writeNumber(line.number());
                json.writeString(line.path());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, double width, double height) throws IOException {
        json.writeFieldName(name);
        json.writeArray(new double[] {width, height}, 0, 2);
    }
}
