-- What an order lends stands among its means; orders of before lent nothing.
update order_act set means = jsonb_set(means, '{lends}', '[]') where not jsonb_exists(means, 'lends');
