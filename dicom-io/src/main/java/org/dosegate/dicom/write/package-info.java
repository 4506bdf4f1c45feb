/** Structure sets with new ROIs. */
package org.dosegate.dicom.write;
