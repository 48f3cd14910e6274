import { ErrorMessage, Field, Form, Formik, getIn, setIn } from 'formik';
import { validate } from 'order-validator';

// Formik wants one text a field, in the shape of the order.
function errorsOf(order, locale) {
  const { issues } = validate(order, { locale });
  return issues
    .filter(({ severity }) => severity === 'error')
    .reduce((errors, { name, message }) => (getIn(errors, name) ? errors : setIn(errors, name, message)), {});
}

export function OrderForm({ order, locale, send }) {
  return (
    <Formik initialValues={order} validate={(values) => errorsOf(values, locale)} onSubmit={send}>
      <Form noValidate>
        <label>Country <Field name="receiver.country_code" aria-describedby="country" /></label>
        <ErrorMessage name="receiver.country_code" component="p" id="country" />
        <label>Quantity <Field name="items.0.qty" type="number" aria-describedby="quantity" /></label>
        <ErrorMessage name="items.0.qty" component="p" id="quantity" />
        <button>Send</button>
      </Form>
    </Formik>
  );
}
