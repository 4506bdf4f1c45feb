/** Describes what is there, also what no plan can be made of. */
package org.dosegate.dicom.info;
