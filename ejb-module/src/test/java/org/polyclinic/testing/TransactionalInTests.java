package org.polyclinic.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** What the container does for {@code @Transactional}. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TransactionalInTests {

    @AroundInvoke
    Object around(InvocationContext context) {
        Supplier<Object> work = () -> proceed(context);
        return type(context) == TxType.REQUIRES_NEW ? Transactions.requiresNew(work) : Transactions.required(work);
    }

    private static TxType type(InvocationContext context) {
        Transactional onMethod = context.getMethod().getAnnotation(Transactional.class);
        Transactional onClass = context.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
        return onMethod != null ? onMethod.value() : onClass.value();
    }

    private static Object proceed(InvocationContext context) {
        try {
            return context.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
