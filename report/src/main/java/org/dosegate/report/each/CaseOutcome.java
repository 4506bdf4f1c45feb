package org.dosegate.report.each;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.report.ReportContext;

/**
 * How one plan of many came out.
 *
 * @param folder the plan's folder as the user named it
 * @param report the folder of its reports; empty where none were asked for, or none were written
 * @param exitCode what a check of this plan alone ends with
 * @param planLabel RT Plan Label (300A,0002)
 * @param planUid SOP Instance UID (0008,0018) of the RTPLAN
 * @param summary counts and overall verdict; empty where the plan could not be checked
 * @param failedGoals ids of the goals that failed, in the protocol's order
 * @param openGoals ids of the goals that could not be evaluated, in the protocol's order
 * @param error why the plan could not be checked; empty where it was
 */
public record CaseOutcome(
        String folder,
        Optional<String> report,
        int exitCode,
        Optional<String> planLabel,
        Optional<String> planUid,
        Optional<CheckResult.Summary> summary,
        List<String> failedGoals,
        List<String> openGoals,
        Optional<String> error) {

    /** An outcome whose lists can no longer be changed. */
    public CaseOutcome {
        failedGoals = List.copyOf(failedGoals);
        openGoals = List.copyOf(openGoals);
    }

    /** A plan that was checked. */
    public static CaseOutcome checked(
            String folder, Optional<String> report, ReportContext context, CheckResult result) {
        return new CaseOutcome(
                folder,
                report,
                result.summary().exitCode(),
                context.plan().flatMap(plan -> plan.label()),
                context.plan().flatMap(plan -> plan.uid()),
                Optional.of(result.summary()),
                ids(result, Verdict.FAIL),
                ids(result, Verdict.NOT_EVALUABLE),
                Optional.empty());
    }

    /** A plan that could not be checked. */
    public static CaseOutcome refused(String folder, int exitCode, String error) {
        return new CaseOutcome(
                folder,
                Optional.empty(),
                exitCode,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(error));
    }

    /** The same plan under the names that the user gave this time. */
    public CaseOutcome at(String newFolder, Optional<String> newReport) {
        return new CaseOutcome(
                newFolder, newReport, exitCode, planLabel, planUid, summary, failedGoals, openGoals, error);
    }

    private static List<String> ids(CheckResult result, Verdict verdict) {
        return result.goals().stream()
                .filter(goal -> goal.verdict() == verdict)
                .map(GoalResult::id)
                .toList();
    }
}
