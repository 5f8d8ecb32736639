UPDATE `commissions` SET `order_status` = (SELECT `status` FROM `orders` WHERE `orders`.`order_id` = `commissions`.`order_id`);
