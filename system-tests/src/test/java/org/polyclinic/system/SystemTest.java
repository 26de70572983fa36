package org.polyclinic.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running product from outside. The product is started once for all tests of a run, with the demo region;
 * a constructor or test method asks for it with a parameter of type {@link RunningProduct} or
 * {@link org.polyclinic.town.http.Api}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningProductExtension.class)
public @interface SystemTest {}
