package org.dosegate.report.json;

import java.io.IOException;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.report.InfoResult;

/** What was found in a plan's files as JSON, schema {@value #SCHEMA}. */
public final class InfoJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.info/1";

    private InfoJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(InfoResult result) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            json.array("objects", result.objects(), InfoJson::object);
            json.array("links", result.links(), (o, link) -> {
                o.text("from", link.from());
                o.text("role", link.role());
                o.text("to", link.to());
                o.flag("found", link.found());
            });
            json.whole("notDicom", result.notDicom());
        });
    }

    private static void object(JsonDocument json, InfoResult.ObjectInfo object) throws IOException {
        json.text("file", object.file());
        json.text("modality", object.modality());
        json.text("sopClassUid", object.sopClassUid());
        json.text("sopInstanceUid", object.sopInstanceUid());
        json.text("frameOfReferenceUid", object.frameOfReferenceUid());
        if (object.geometry().isPresent()) {
            json.object("geometry", o -> geometry(o, object.geometry().get()));
        }
        json.array("problems", object.problems(), (o, problem) -> {
            o.text("code", problem.code());
            o.text("text", problem.text());
        });
    }

    private static void geometry(JsonDocument json, InfoResult.GeometryInfo geometry) throws IOException {
        json.whole("columns", geometry.columns());
        json.whole("rows", geometry.rows());
        json.whole("frames", geometry.frames());
        vector(json, "originMm", geometry.originMm());
        vector(json, "rowDirection", geometry.rowDirection());
        vector(json, "columnDirection", geometry.columnDirection());
        json.number("columnSpacingMm", geometry.columnSpacingMm());
        json.number("rowSpacingMm", geometry.rowSpacingMm());
        json.numbers(
                "framePositionsMm",
                geometry.framePositionsMm().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private static void vector(JsonDocument json, String name, Vec3 vector) throws IOException {
        json.numbers(name, new double[] {vector.x(), vector.y(), vector.z()});
    }
}
