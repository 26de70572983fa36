package org.polyclinic.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What the container does for {@code @Transactional(TxType.REQUIRED)}. */
@Transactional(TxType.REQUIRED)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiredInTests {

    @AroundInvoke
    Object around(InvocationContext context) {
        return Transactions.required(() -> Transactions.proceed(context));
    }
}
