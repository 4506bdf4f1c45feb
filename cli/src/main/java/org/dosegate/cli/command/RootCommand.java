package org.dosegate.cli.command;

import org.dosegate.cli.run.ToolIdentity;
import org.dosegate.report.ToolInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dosegate} alone: help, version, or wrong usage. */
@Command(
        name = "dosegate",
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Checks a radiotherapy plan against its protocol: exact DVHs, goals, a verdict.",
        description = {
            "",
            "PLAN is one or more folders and/or DICOM files; folders are searched, and RTSTRUCT, RTDOSE and RTPLAN are joined"
                    + " by their UIDs, never by file name. The result goes to standard output, messages to standard error.",
            "An independent second check, not a medical device."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every required goal passed, none of them borderline; the other commands: it was computed",
            "1:at least one goal failed; gamma, compare: beyond the limit that was given",
            "2:wrong usage",
            "3:input unreadable, inconsistent or refused",
            "4:incomplete: a required goal could not be evaluated, and none failed",
            "5:protocol file invalid",
            "6:all passed, at least one borderline (0 with --accept-borderline)",
            "70:internal error, or the result could not be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate demo                                    a demonstration plan, written, checked and explained",
            "  dosegate check export/                           check a plan against the built-in protocol",
            "  dosegate check export/ --protocol mine.yaml --json result.json",
            "  dosegate dvh export/ --structure Liver --structure PTV",
            "  dosegate info export/                            what is there, and what is odd about it"
        })
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; try: dosegate demo");
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            ToolInfo tool = ToolIdentity.current();
            return new String[] {
                tool.name() + " " + tool.version(), "commit " + tool.commit(), "Java " + tool.java(),
            };
        }
    }
}
