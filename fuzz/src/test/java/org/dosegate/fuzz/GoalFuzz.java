package org.dosegate.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.dosegate.constraints.goal.GoalParser;
import org.dosegate.constraints.goal.GoalSyntaxException;

/** Text as a goal and as a structure expression: parsed or refused. */
class GoalFuzz {
    @FuzzTest
    void textIsParsedOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            GoalParser.parseGoal(text);
        } catch (GoalSyntaxException e) {
            requireMessage(e);
        }
        try {
            GoalParser.parseStructure(text);
        } catch (GoalSyntaxException e) {
            requireMessage(e);
        }
    }

    private static void requireMessage(GoalSyntaxException e) {
        if (e.getMessage().isBlank()) {
            throw new AssertionError("a refusal says why", e);
        }
    }
}
