/** DICOM plans as the evaluation and the outputs see them. */
package org.dosegate.cli.plan;
