/** The demonstration plan: a liver case of clinical size, made from formulae. */
package org.dosegate.testdata.demo;
