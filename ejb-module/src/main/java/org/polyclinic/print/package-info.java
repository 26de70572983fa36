/**
 * Printed documents, one style for all: a document is a template of the feature that issues it, the record that fills
 * the template, and a title. This package provides the page around it (logo and name of the clinic, code with QR,
 * footer), fonts and tagged PDF.
 */
package org.polyclinic.print;
