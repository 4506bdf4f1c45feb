package org.dosegate.report.qa;

/**
 * A warning or a reason.
 *
 * @param code its stable code
 * @param title the code in the words of the report's language
 * @param where the structure that it concerns; empty where it concerns none, or where the sentence begins with it
 * @param text one sentence, in English, as in the JSON
 */
public record NoteLine(String code, String title, String where, String text) {}
