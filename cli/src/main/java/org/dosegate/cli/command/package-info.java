/** The commands: options in, one result out, an exit code back. */
package org.dosegate.cli.command;
