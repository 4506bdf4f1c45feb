package org.dosegate.constraints.lint;

import java.util.List;

/** One thing to look for. */
interface LintRule {
    /** What it found, in any order. */
    List<Finding> check(LintedProtocol linted);
}
