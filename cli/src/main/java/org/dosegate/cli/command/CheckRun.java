package org.dosegate.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.OutputException;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.console.ConsoleReport;
import org.dosegate.report.console.ConsoleStyle;
import org.dosegate.report.csv.CheckCsv;
import org.dosegate.report.json.CheckJson;

/**
 * A check that ran, in all its forms.
 *
 * @param context where it comes from
 * @param result what it found
 */
record CheckRun(ReportContext context, CheckResult result) {

    byte[] json() {
        return CheckJson.write(context, result);
    }

    byte[] csv() {
        return CheckCsv.write(result);
    }

    String text(ConsoleStyle style) {
        return ConsoleReport.check(context, result, style);
    }

    int exitCode() {
        return result.summary().exitCode();
    }

    /**
     * Writes check.json, check.csv and check.txt into a folder, which is made when it is not there.
     *
     * @throws OutputException when one cannot be written
     */
    void writeReports(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder.toString(), e);
        }
        Results.toFile(folder.resolve("check.json"), json());
        Results.toFile(folder.resolve("check.csv"), csv());
        Results.toFile(
                folder.resolve("check.txt"), text(ConsoleStyle.plainFile()).getBytes(StandardCharsets.UTF_8));
    }
}
