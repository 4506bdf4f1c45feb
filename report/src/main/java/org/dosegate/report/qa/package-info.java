/**
 * What a QA report says, in its order and in its language: text that is made safe to show, with raw numbers beside it. Every painter of a
 * report (HTML, PDF) shows this and computes nothing, so that reports cannot disagree.
 */
package org.dosegate.report.qa;
