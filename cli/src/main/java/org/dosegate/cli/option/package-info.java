/** Options that several commands share. */
package org.dosegate.cli.option;
