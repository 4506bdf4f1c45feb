/** Refusals and warnings that every part of the DICOM input shares. */
package org.dosegate.dicom;
