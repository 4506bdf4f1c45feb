/** DICOM data elements as they are stored, independent of any library (PS3.5 section 7). */
package org.dosegate.dicom.element;
