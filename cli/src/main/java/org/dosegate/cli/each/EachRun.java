package org.dosegate.cli.each;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
import org.dosegate.cli.run.TimeLimit;
import org.dosegate.report.each.CaseOutcome;

/** Checks many plans, as many at a time as there are processors. No plan stops another. */
public final class EachRun {
    private final CaseCheck check;
    private final TimeLimit limit;
    private final Environment environment;
    private final Messages messages;
    private final boolean quiet;

    /**
     * A run that says on standard error how far it is, and why plans could not be checked.
     *
     * @param limit how long each plan may take
     */
    public EachRun(CaseCheck check, TimeLimit limit, Environment environment, Messages messages, boolean quiet) {
        this.check = check;
        this.limit = limit;
        this.environment = environment;
        this.messages = messages;
        this.quiet = quiet;
    }

    /**
     * Runs all cases.
     *
     * @param each is told every outcome in the order of the cases, as soon as it and all before it are there
     * @return the outcomes, in the order of the cases
     */
    public List<CaseOutcome> run(List<CaseFolder> cases, Consumer<CaseOutcome> each) {
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Progress progress = Progress.of(cases.size(), environment, quiet);
                WholeFiles files = new WholeFiles(() -> interrupted(progress, done.get(), cases.size()))) {
            List<Future<CaseOutcome>> running = new ArrayList<>();
            for (CaseFolder one : cases) {
                running.add(workers.submit(() -> {
                    CaseOutcome outcome = outcome(one, files);
                    done.incrementAndGet();
                    progress.step();
                    return outcome;
                }));
            }
            List<CaseOutcome> outcomes = new ArrayList<>();
            for (Future<CaseOutcome> future : running) {
                CaseOutcome outcome = get(future);
                outcome.error().ifPresent(error -> progress.aside(() -> messages.error(named(outcome, error))));
                each.accept(outcome);
                outcomes.add(outcome);
            }
            return outcomes;
        } finally {
            workers.shutdownNow();
        }
    }

    private CaseOutcome outcome(CaseFolder one, WholeFiles files) {
        try {
            Optional<CaseKey> key = one.report().flatMap(reports -> CaseKey.of(one.folder(), check.settings()));
            if (key.isPresent()) {
                Optional<CaseOutcome> before = CaseStore.find(one, one.report().orElseThrow(), key.get());
                if (before.isPresent()) {
                    return before.get();
                }
            }
            Made made = limit.on(() -> make(one));
            one.report().ifPresent(folder -> write(folder, made, key, files));
            return made.checked().outcome();
        } catch (Throwable e) { // also when memory ran out: the other plans may be smaller
            one.report().ifPresent(folder -> forget(folder, files));
            return check.failed(one, e);
        }
    }

    /** A plan that was checked, and its reports; none where nobody asked for them. */
    private record Made(CaseCheck.Checked checked, Map<String, byte[]> reports) {}

    private Made make(CaseFolder one) {
        CaseCheck.Checked checked = check.check(one);
        return new Made(checked, one.report().isPresent() ? checked.reports().get() : Map.of());
    }

    private static void write(Path folder, Made made, Optional<CaseKey> key, WholeFiles files) {
        // Files that changed between the two readings would get a record that is not theirs.
        Optional<CaseKey> sure =
                key.filter(known -> known.files().containsAll(made.checked().inputs()));
        files.write(() ->
                CaseStore.write(folder, made.reports(), sure, made.checked().outcome()));
    }

    /** Takes away what an earlier run said of files that are no longer these: an old PASS beside a plan that was refused would be taken for its own. */
    private void forget(Path folder, WholeFiles files) {
        try {
            files.write(() -> CaseStore.remove(folder, check.reportNames()));
        } catch (OutputException e) {
            messages.error(e.getMessage());
        }
    }

    /** Most problems name the file; of the others the folder must be said. */
    private static String named(CaseOutcome outcome, String error) {
        return error.startsWith(outcome.folder()) ? error : outcome.folder() + ": " + error;
    }

    private void interrupted(Progress progress, int done, int all) {
        progress.close();
        messages.error("interrupted; " + done + " of " + all + " plans are done");
    }

    private static CaseOutcome get(Future<CaseOutcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while plans were checked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case ends with an outcome, whatever happens", e);
        }
    }
}
