package org.dosegate.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dosegate.cli.output.Destination;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.UsageException;
import org.dosegate.report.csv.CaseCsv;
import org.dosegate.report.each.CaseOutcome;
import org.dosegate.report.json.CaseJson;

/** Lines of JSON and CSV, one a plan: to standard output each at once, into a file all at the end. */
final class CaseLines {
    private final OutputStream out;
    private final List<Form> forms = new ArrayList<>();

    private record Form(Destination place, Function<CaseOutcome, byte[]> line, ByteArrayOutputStream collected) {}

    /**
     * The lines that were asked for.
     *
     * @param out standard output
     * @param places where each form goes, by its option
     * @throws UsageException when a form is asked for that many plans do not have
     */
    CaseLines(OutputStream out, Map<String, Destination> places) {
        this.out = out;
        places.forEach((option, place) -> {
            switch (option) {
                case "--json" -> add(place, new byte[0], CaseJson::line);
                case "--csv" -> add(place, CaseCsv.header(), CaseCsv::line);
                default ->
                    throw new UsageException(
                            option + " is one file for one plan; with --each write the reports of all by --report DIR");
            }
        });
    }

    private void add(Destination place, byte[] header, Function<CaseOutcome, byte[]> line) {
        Form form = new Form(place, line, new ByteArrayOutputStream());
        forms.add(form);
        write(form, header);
    }

    /**
     * Writes the lines of one plan.
     *
     * @throws org.dosegate.cli.run.OutputException when standard output cannot be written
     */
    void write(CaseOutcome outcome) {
        forms.forEach(form -> write(form, form.line().apply(outcome)));
    }

    private void write(Form form, byte[] line) {
        if (form.place().isStandardOutput()) {
            Results.toStandardOutput(out, line);
        } else {
            form.collected().writeBytes(line);
        }
    }

    /**
     * Writes the files.
     *
     * @throws org.dosegate.cli.run.OutputException when one cannot be written
     */
    void close(Results results) {
        for (Form form : forms) {
            form.place()
                    .file()
                    .ifPresent(file -> results.file(file, form.collected().toByteArray()));
        }
    }

    /** Whether standard output is taken by one of the forms. */
    boolean takeStandardOutput() {
        return forms.stream().anyMatch(form -> form.place().isStandardOutput());
    }
}
