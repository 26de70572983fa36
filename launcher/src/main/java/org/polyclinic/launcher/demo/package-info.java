/**
 * The demo region: tables made from a seed and a few lists of facts, sent through the imports that every operator has.
 * People and clinics are invented; places, specialties, services and diseases are real.
 */
package org.polyclinic.launcher.demo;
