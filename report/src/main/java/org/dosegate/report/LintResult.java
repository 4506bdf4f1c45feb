package org.dosegate.report;

import java.util.List;
import org.dosegate.constraints.lint.Finding;
import org.dosegate.constraints.lint.Finding.Weight;
import org.dosegate.constraints.result.ProtocolInfo;

/**
 * What the linter found in a protocol.
 *
 * @param tool the program
 * @param protocol the protocol
 * @param file its file, as the user named it
 * @param findings what was found, in the file's order
 * @param exitCode exit code of a process that ends with this result
 */
public record LintResult(ToolInfo tool, ProtocolInfo protocol, String file, List<Finding> findings, int exitCode) {
    /** A result with its own copy of the findings. */
    public LintResult {
        findings = List.copyOf(findings);
    }

    /** Number of findings that weigh so much. */
    public int count(Weight weight) {
        return (int) findings.stream().filter(f -> f.weight() == weight).count();
    }
}
