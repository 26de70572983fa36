package org.polyclinic.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What the container does for {@code @Transactional(TxType.REQUIRES_NEW)}. */
@Transactional(TxType.REQUIRES_NEW)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresNewInTests {

    @AroundInvoke
    Object around(InvocationContext context) {
        return Transactions.requiresNew(() -> Transactions.proceed(context));
    }
}
