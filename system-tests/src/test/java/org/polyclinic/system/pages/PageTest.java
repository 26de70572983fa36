package org.polyclinic.system.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.polyclinic.system.SystemTest;

/** A {@link SystemTest} of the pages: it may also ask for the {@link Browsers}, which all of them share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest
@ExtendWith(BrowsersExtension.class)
@interface PageTest {}
