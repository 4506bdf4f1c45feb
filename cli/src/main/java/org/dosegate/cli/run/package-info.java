/** The process around a command: its surroundings, its messages and how it ends. */
package org.dosegate.cli.run;
