/** From folders and files to one plan: scanning, joining by UIDs, checking that everything belongs together. */
package org.dosegate.dicom.plan;
